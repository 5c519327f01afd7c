import os
if os.path.exists("servers.tf"):
    os.remove("servers.tf")
open("servers.tf", "x").close()
for line in open("servers.txt"):
    line = line.strip()
    if len(line) == 0 or line.startswith("#"):
        continue
    with open("servers.tf", "a") as f:
        f.write('resource "aws_instance" "' + line + '" {\n')
        f.write('\tami = "ami-0c55b159cbfafe1f0"\n')
        f.write('\tinstance_type = "t3.micro"\n')
        f.write('\ttags = {\n\t\tName = "' + line + '"\n\t}\n')
        f.write('}\n\n')
