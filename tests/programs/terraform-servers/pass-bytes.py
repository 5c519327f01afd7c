out = []
for line in open("servers.txt", "rb").read().splitlines():
    name = line.strip().decode()
    if name and not name.startswith("#"):
        out += [
            f'resource "aws_instance" "{name}" ' + "{",
            '    ami           = "ami-0c55b159cbfafe1f0"',
            '    instance_type = "t3.micro"',
            "    tags = {",
            f'        Name : "{name}"',
            "    }",
            "}",
            "",
        ]
with open("servers.tf", "wb") as f:
    f.write("\n".join(out).encode())
