import { describe, expect, test } from 'vitest';
import { distributionAround, onlyDistribution, problemsOf, readFiles, short } from './testing/read.ts';

/** What an expression amounts to, as text: it stands where an origin's path does. */
const valueOf = async (expression: string, more: Readonly<Record<string, string>> = {}): Promise<readonly [unknown, readonly string[]]> => {
  const locals = 'variable "open" {}\nvariable "map" {\n default = { a = "1", b = "2" }\n}\nlocals {\n list = ["c", "a", "b"]\n}\n';
  const read = await readFiles({
    'main.tf': `${locals}${distributionAround(`domain_name = "x.example.com"\n origin_path = ${expression}`)}`,
    ...more,
  });
  return [short(onlyDistribution(read.model).origins[0]?.originPath), problemsOf(read)];
};

describe('every function that is evaluated', () => {
  test.each<[string, unknown]>([
    ['replace("a-b-c", "-", "_")', 'a_b_c'],
    ['replace("v1.2", "/v(\\\\d+)\\\\.(\\\\d+)/", "$2.${1}")', '2.1'],
    ['replace("hello", "/(?P<first>h)/", "$first$first")', 'hhello'.replace('hh', 'hh')],
    ['replace("a$b", "$", "$$")', 'a$$b'],
    ['trimprefix("https://x", "https://")', 'x'],
    ['trimsuffix("x/", "/")', 'x'],
    ['trim("--x--", "-")', 'x'],
    ['trimspace("  x\\n")', 'x'],
    ['chomp("x\\n")', 'x'],
    ['lower("ABC")', 'abc'],
    ['upper("abc")', 'ABC'],
    ['title("hello world")', 'Hello World'],
    ['substr("hello", 1, 3)', 'ell'],
    ['substr("hello", -3, -1)', 'llo'],
    ['strrev("abc")', 'cba'],
    ['indent(2, "a\\nb")', 'a\n  b'],
    ['urlencode("a b/ü")', 'a+b%2F%C3%BC'],
    ['tostring(startswith("hello", "he"))', 'true'],
    ['tostring(endswith("hello", "he"))', 'false'],
    ['tostring(strcontains("hello", "ell"))', 'true'],
    ['split(",", "a,b,c")[1]', 'b'],
    ['join("-", ["a", "b"], ["c"])', 'a-b-c'],
    ['format("%s/%02d/%q/%%/%5.1f/%t", "a", 7, "q", 2.25, true)', 'a/07/"q"/%/  2.3/true'],
    ['format("%[2]s%[1]s", "a", "b")', 'ba'],
    ['join(",", formatlist("%s=%s", ["a", "b"], "x"))', 'a=x,b=x'],
    ['regex("[a-z]+", "12abc")', 'abc'],
    ['regex("(\\\\d+)-(\\\\d+)", "10-20")[1]', '20'],
    ['join(",", regexall("[a-z]", "1a2b"))', 'a,b'],
    ['element(["a", "b"], 3)', 'b'],
    ['element(["a", "b"], -1)', 'b'],
    ['lookup(var.map, "a", "x")', '1'],
    ['lookup(var.map, "z", "x")', 'x'],
    ['merge(var.map, { a = "9" }, null)["a"]', '9'],
    ['join(",", concat(["a"], ["b", "c"]))', 'a,b,c'],
    ['join(",", flatten([["a"], ["b", ["c"]]]))', 'a,b,c'],
    ['coalesce("", null, "x")', 'x'],
    ['coalescelist([], ["x"])[0]', 'x'],
    ['join(",", compact(["a", "", null, "b"]))', 'a,b'],
    ['join(",", distinct(["a", "b", "a"]))', 'a,b'],
    ['join(",", reverse(local.list))', 'b,a,c'],
    ['join(",", sort(local.list))', 'a,b,c'],
    ['join(",", toset(["b", "a", "b"]))', 'a,b'],
    ['join(",", tolist(["b", "a"]))', 'b,a'],
    ['tomap({ a = "1" })["a"]', '1'],
    ['tostring(contains(local.list, "a"))', 'true'],
    ['tostring(index(local.list, "b"))', '2'],
    ['join(",", keys({ b = 1, a = 2 }))', 'a,b'],
    ['join(",", values({ b = 1, a = 2 }))', '2,1'],
    ['tostring(length("äöü"))', '3'],
    ['tostring(length(var.map))', '2'],
    ['join(",", range(3))', '0,1,2'],
    ['join(",", range(1, 7, 3))', '1,4'],
    ['join(",", slice(local.list, 1, 3))', 'a,b'],
    ['zipmap(["a", "b"], ["1", "2"])["b"]', '2'],
    ['join(",", [for pair in setproduct(["a", "b"], ["x"]) : join("", pair)])', 'ax,bx'],
    ['join(",", setunion(["a"], ["b"]))', 'a,b'],
    ['join(",", setintersection(["a", "b"], ["b"]))', 'b'],
    ['join(",", setsubtract(["a", "b"], ["b"]))', 'a'],
    ['one(["x"])', 'x'],
    ['chunklist(["a", "b", "c"], 2)[1][0]', 'c'],
    ['tostring(alltrue([true, false]))', 'false'],
    ['tostring(anytrue([true, false]))', 'true'],
    ['tostring(sum([1, 2, 3]))', '6'],
    ['tostring(max(1, 3, 2) + min(4, 2) - abs(-1) + ceil(1.2) + floor(1.8))', '7'],
    ['tostring(parseint("ff", 16))', '255'],
    ['tostring(tonumber("7") % 4)', '3'],
    ['tobool("true") ? "yes" : "no"', 'yes'],
    ['jsonencode({ b = [1, true, null], a = "x" })', '{"a":"x","b":[1,true,null]}'],
    ['jsondecode("{\\"a\\":{\\"b\\":\\"x\\"}}").a.b', 'x'],
    ['yamldecode("a:\\n  b: x").a.b', 'x'],
    ['try(var.map.zzz, "fallback")', 'fallback'],
    ['tostring(can(var.map.zzz))', 'false'],
    ['tostring(can(var.map.a))', 'true'],
    ['nonsensitive(sensitive("x"))', 'x'],
    ['base64encode("a:bü")', 'YTpiw7w='],
    ['base64decode("YTpiw7w=")', 'a:bü'],
    ['basename("a/b.js")', 'b.js'],
    ['dirname("a/b.js")', 'a'],
    ['file("${path.module}/note.txt")', 'written'],
    ['tostring(fileexists("note.txt"))', 'true'],
    ['templatefile("greet.tftpl", { names = ["a", "b"], stage = "prod" })', 'a.b.prod'],
  ])('%s', async (expression, expected) => {
    const files = { 'note.txt': 'written', 'greet.tftpl': '%{ for n in names }${n}.%{ endfor }${stage}' };
    const [value, problems] = await valueOf(expression, files);
    expect(value).toBe(expected);
    expect(problems.filter((problem) => problem.startsWith('expression-'))).toEqual([]);
  });
});

test.each<[string, unknown]>([
  ['"a${1 + 1}b"', 'a2b'],
  ['"%{ if true }yes%{ else }no%{ endif }"', 'yes'],
  ['"${~ "x" ~}"', 'x'],
  ['"$${x} %%{y}"', '${x} %{y}'],
  ['"\\u00e9\\t\\\\"', 'é\t\\'],
  ['join(",", [for i, v in ["a", "b"] : "${i}${v}" if v != "a"])', '1b'],
  ['{ for k, v in var.map : v => k }["2"]', 'b'],
  ['join("", { for v in ["ab", "ac"] : substr(v, 0, 1) => v... }["a"])', 'abac'],
  ['one([{ n = ["a", "b"] }][*].n[1])', 'b'],
  ['[{ n = "a" }].*.n[0]', 'a'],
  ['var.map["a"] == "1" && !false ? "yes" : "no"', 'yes'],
  ['1 < 2 || var.open ? "yes" : "no"', 'yes'],
  ['{ "a" = "x", (var.map.a) = "y" }["1"]', 'y'],
  ['terraform.workspace', 'default'],
  ['max([1, 5]...) == 5 ? "five" : "?"', 'five'],
  ['var.open', '<var.open>'],
  ['var.open.deep[0]["k"]', '<var.open.deep[0].k>'],
  ['"/${var.open}/x"', '<"/${var.open}/x">'],
  ['timestamp()', '<timestamp()>'],
  ['sha256("x")', '<sha256("x")>'],
  ['filemd5("gone.js")', '<filemd5("gone.js")>'],
  ['base64encode(var.open)', '<base64encode(var.open)>'],
  ['provider::x::y("a")', '<provider::x::y("a")>'],
  ['lower(var.open)', '<lower(var.open)>'],
  ['var.open ? "a" : "a"', 'a'],
  ['var.open ? "a" : "b"', '<var.open ? "a" : "b">'],
  ['split("/", "https://${var.open}/prod")[3]', 'prod'],
  ['split("/", "https://${var.open}/prod")[2]', '<var.open>'],
])('an expression: %s', async (expression, expected) => {
  expect((await valueOf(expression))[0]).toBe(expected);
});

/** What Terraform would refuse: said at its place, and unknown from there on. */
test.each<[string, string, string]>([
  ['nosuch("a")', 'expression-error.no-function', 'nosuch("a")'],
  ['regex("x", "abc")', 'expression-error.function', 'regex("x", "abc")'],
  ['regex("(", "abc")', 'expression-error.function', 'regex("(", "abc")'],
  ['var.map.zzz', 'expression-error.no-member', 'var.map.zzz'],
  ['local.list[9]', 'expression-error.no-element', 'local.list[9]'],
  ['"a" * 2', 'expression-error.operands', '"a" * 2'],
  ['1 / 0', 'expression-error.operands', '1 / 0'],
  ['aws_cloudfront_distribution.main[0].id', 'expression-error.no-list', 'aws_cloudfront_distribution.main[0]'],
  ['aws_cloudfront_distribution.main.url', 'expression-error.no-attribute', 'aws_cloudfront_distribution.main.url'],
  ['join(",", range(20000))', 'expression-error.too-many', 'range(20000)'],
  ['join(",", setproduct(range(200), range(200))[0])', 'expression-error.too-many', 'setproduct(range(200), range(200))'],
  ['base64decode("%")', 'expression-error.function', 'base64decode("%")'],
  ['file("gone.txt")', 'file-missing', 'file("gone.txt")'],
])('refused: %s', async (expression, code, at) => {
  const [value, problems] = await valueOf(expression);
  expect(value).toBe(`<${expression}>`);
  expect(problems).toEqual([`${code} @ ${at}`]);
});
