/**
 * Words that are no secret of anybody: AWS's own values, HTTP's, and those that every team uses. In values that are only taken out because of where
 * they stand (a variable's default), they stay: the trace hangs on them, and a text of nothing else tells nothing.
 */
const WORDS = `
from to with this that into over under miss hit refresh a an the and or not all any none null true false yes no on off enabled disabled enable disable default custom other
get head post put patch delete options connect trace http https http1 http2 http3 tls tlsv1 sslv3 viewer only redirect allow deny match
whitelist allviewer allexcept allviewerexcepthostheader allviewerandwhitelistcloudfront cookies cookie headers header query string querystring querystrings
sni vip static ip priceclass priceclass_100 priceclass_200 priceclass_all tlsv1_2016 tlsv1_2018 tlsv1_2019 tlsv1_2021 tlsv1_2025
edge regional private internal public internet rest websocket api apis gateway execute cloudfront distribution lambda function functions url
aws aws_proxy http_proxy mock proxy aws_iam iam cognito cognito_user_pools user_pools jwt request response token authorizer none
when_no_match when_no_templates never always sign sigv4 s3 bucket buckets origin origins access control identity website web site cdn app apps
amplifyapp awsapprunner elasticbeanstalk awsglobalaccelerator mediastore appsync amazonaws amazon com net org dev io jp co eu us ap sa ca af me il mx cn
managed caching cachingoptimized cachingdisabled cachingoptimizedforuncompressedobjects elemental mediapackage amplify allviewerexcepthost
cors s3origin useragentrefererheaders simplecors securityheaderspolicy preflight
prod production stg staging stage dev develop development test testing qa uat sandbox preview beta alpha main master latest live v1 v2 v3 v4
index html htm json xml txt js css png jpg jpeg svg ico pdf error errors
application text image font form data urlencoded charset utf
accept accept-encoding authorization host origin referer user agent content type length encoding language cache control age expires etag
x amz date security key keys id ids forwarded for proto port via security apikey
path paths root home health healthcheck ping status users user items item orders order products product pages page images assets static admin login
name value service services resource resources method methods integration stages backend frontend server client
east west north south central northeast southeast northwest southwest
env environment debug info warn error log level region account project project_name
nodejs python java dotnet ruby go runtime handler x86_64 arm64 zip
string number boolean list map commadelimitedlist ssm parameter
unauthorized forbidden found moved permanently temporarily bad internal available redirecting
basic bearer digest realm secure httponly samesite lax strict max
`;

const words: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

/** Is this one of everybody's words, in any case? */
export const isVocabulary = (word: string): boolean => words.has(word.toLowerCase());

/** A region, a type, a managed policy's id, a number: AWS's own values, which only look like somebody's. */
const OWN_VALUES = [
  /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d[a-z]?$/,
  /^(?:AWS|Alexa|Custom)::/,
  /^-?\d{1,10}(?:\.\d{1,6})?$/,
  /^\{\{resolve:/,
  /^\$\{[^{}]*\}$/,
  /^(?:method|integration|context|stageVariables|route|\$request|\$context|\$stageVariables|var|local|data|module|each|aws)[.:]/,
];

export const isOwnValue = (text: string): boolean => text.trim() === '' || OWN_VALUES.some((pattern) => pattern.test(text.trim()));

/** The words of a text, as they are hidden one by one. */
export const WORD = /[\p{L}\p{N}_]+/gu;

/** Is the text made of everybody's words and nothing else? */
export const isOnlyVocabulary = (text: string): boolean => (text.match(WORD) ?? []).every((word) => word.length < 3 || isVocabulary(word));
