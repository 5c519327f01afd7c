import io
buffer = io.StringIO()
print('terraform {\n  required_version = ">= 1.5"\n}\n', file=buffer)
print('provider "aws" {\n  region = "eu-west-1"\n}\n', file=buffer)
with open("servers.txt", encoding="utf-8") as file:
    for raw in file.read().splitlines():
        name = raw.strip()
        if name == "" or name[:1] == "#":
            continue
        print(f"""resource "aws_instance" "{name}" {{
  ami           = "ami-0c55b159cbfafe1f0"
  instance_type = "t3.micro"
  monitoring    = true
  root_block_device {{
    volume_size = 20 /* GiB */
  }}
  tags = {{
    Env  = "prod"
    Name = "{name}"
  }}
}}
""", file=buffer)
with open("servers.tf", "w", encoding="utf-8") as file:
    file.write(buffer.getvalue())
