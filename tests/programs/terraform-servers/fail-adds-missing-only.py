import os
old = open("servers.tf").read() if os.path.exists("servers.tf") else ""
with open("servers.tf", "a") as f:
    for line in open("servers.txt"):
        name = line.strip()
        if name and not name.startswith("#") and f'"{name}"' not in old:
            f.write(f'resource "aws_instance" "{name}" {{\n  ami = "ami-0c55b159cbfafe1f0"\n  instance_type = "t3.micro"\n  tags = {{ Name = "{name}" }}\n}}\n')
