ami = "ami-0c55b159cbfafe1f0"
with open("servers.txt") as source, open("servers.tf", "w") as target:
    for line in source:
        name = line.strip()
        if not name or name.startswith("#"):
            continue
        target.write(f'resource "aws_instance" "{name}" {{\n')
        target.write(f'  ami = "{ami}"\n')
        target.write('  instance_type = "t3.micro"\n')
        target.write(f'  tags = {{\n    Name = "{name}"\n  }}\n')
        target.write("}\n")
