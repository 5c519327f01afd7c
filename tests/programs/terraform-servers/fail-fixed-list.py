# mistake: The list is fixed
with open("servers.tf", "w") as f:
    for name in ["web01", "web02", "db01"]:
        f.write(f'resource "aws_instance" "{name}" {{\n  ami = "ami-0c55b159cbfafe1f0"\n  instance_type = "t3.micro"\n  tags = {{ Name = "{name}" }}\n}}\n')
