names = [line.strip() for line in open("servers.txt") if line.strip() and line[0] != "#"]
with open("servers.tf", "w") as f:
    f.write(f'resource "aws_instance" "server" {{\n  count = {len(names)}\n  ami = "ami-0c55b159cbfafe1f0"\n  instance_type = "t3.micro"\n  tags = {{ Name = "server" }}\n}}\n')
