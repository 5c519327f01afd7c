# mistake: Only the last server is there
for line in open("servers.txt"):
    name = line.strip()
    if name and not name.startswith("#"):
        with open("servers.tf", "w") as f:
            f.write(f'resource "aws_instance" "{name}" {{\n  ami = "ami-0c55b159cbfafe1f0"\n  instance_type = "t3.micro"\n  tags = {{ Name = "{name}" }}\n}}\n')
