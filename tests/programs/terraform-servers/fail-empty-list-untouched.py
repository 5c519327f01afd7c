# mistake: Without servers there is no file
names = [line.strip() for line in open("servers.txt") if line.strip() and line[0] != "#"]
if names:
    with open("servers.tf", "w") as f:
        for name in names:
            f.write(f'resource "aws_instance" "{name}" {{\n  ami = "ami-0c55b159cbfafe1f0"\n  instance_type = "t3.micro"\n  tags = {{ Name = "{name}" }}\n}}\n')
