# mistake: Comments became servers
with open("servers.tf", "w") as f:
    for line in open("servers.txt"):
        name = line.strip()
        if name:
            f.write(f'resource "aws_instance" "{name}" {{\n  ami = "ami-0c55b159cbfafe1f0"\n  instance_type = "t3.micro"\n  tags = {{ Name = "{name}" }}\n}}\n')
