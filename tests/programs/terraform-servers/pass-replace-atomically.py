import os
import tempfile

def names():
    with open("servers.txt") as f:
        yield from (x for x in map(str.strip, f) if x and not x.startswith("#"))

def block(name):
    pairs = {"ami": "ami-0c55b159cbfafe1f0", "instance_type": "t3.micro"}
    body = "".join(f'  {key} = "{value}"\n' for key, value in pairs.items())
    return 'resource "aws_instance" "' + name + '" {\n' + body + '  tags = { Name = "' + name + '" }\n}\n'

handle, path = tempfile.mkstemp(dir=".")
with os.fdopen(handle, "w") as f:
    f.writelines(block(n) for n in names())
os.replace(path, "servers.tf")
