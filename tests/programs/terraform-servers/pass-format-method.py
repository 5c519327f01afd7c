TEMPLATE = """# Written by a script.
resource "aws_instance" "{0}" {{
  tags = {{
    "Name" = "{0}",
    "Team" = "sre",
  }}
  instance_type = "t3.micro"
  ami           = "ami-0c55b159cbfafe1f0" // Debian
}}
"""
lines = open("servers.txt").readlines()
out = ""
for line in lines:
    if line.startswith("#") or line.isspace() or line == "":
        continue
    out += TEMPLATE.format(line.strip())
f = open("servers.tf", "w")
f.write(out)
f.close()
