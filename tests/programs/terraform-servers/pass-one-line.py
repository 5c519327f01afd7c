from pathlib import Path
names = [n.strip() for n in Path("servers.txt").read_text().split("\n")]
Path("servers.tf").write_text("\n".join(
    'resource "aws_instance" "%s" {\nami = "ami-0c55b159cbfafe1f0"\ninstance_type = "t3.micro"\ntags = { Name = "%s" }\n}' % (n, n)
    for n in names if n and n[0] != "#"))
