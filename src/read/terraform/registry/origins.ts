/** The outputs of modules that a distribution takes its origins from. https://registry.terraform.io/modules/terraform-aws-modules/s3-bucket/aws */
export const bucketModule = `
variable "create_bucket" { default = true }
variable "bucket" { default = null }
variable "website" { default = {} }

resource "aws_s3_bucket" "this" { bucket = var.bucket }

output "s3_bucket_id" { value = aws_s3_bucket.this.id }
output "s3_bucket_arn" { value = aws_s3_bucket.this.arn }
output "s3_bucket_bucket_domain_name" { value = aws_s3_bucket.this.bucket_domain_name }
output "s3_bucket_bucket_regional_domain_name" { value = aws_s3_bucket.this.bucket_regional_domain_name }
output "s3_bucket_website_endpoint" { value = aws_s3_bucket.this.website_endpoint }
output "s3_bucket_website_domain" { value = aws_s3_bucket.this.website_domain }
output "s3_bucket_region" { value = aws_s3_bucket.this.region }
`;

/** https://registry.terraform.io/modules/terraform-aws-modules/lambda/aws */
export const lambdaModule = `
variable "function_name" { default = "" }

resource "aws_lambda_function" "this" { function_name = var.function_name }
resource "aws_lambda_function_url" "this" { function_name = var.function_name }

output "lambda_function_arn" { value = aws_lambda_function.this.arn }
output "lambda_function_invoke_arn" { value = aws_lambda_function.this.invoke_arn }
output "lambda_function_name" { value = aws_lambda_function.this.function_name }
output "lambda_function_qualified_arn" { value = aws_lambda_function.this.qualified_arn }
output "lambda_function_url" { value = aws_lambda_function_url.this.function_url }
output "lambda_function_url_id" { value = aws_lambda_function_url.this.url_id }
`;

/** https://registry.terraform.io/modules/terraform-aws-modules/alb/aws */
export const balancerModule = `
resource "aws_lb" "this" {}

output "dns_name" { value = aws_lb.this.dns_name }
output "lb_dns_name" { value = aws_lb.this.dns_name }
output "arn" { value = aws_lb.this.arn }
output "zone_id" { value = aws_lb.this.zone_id }
`;
