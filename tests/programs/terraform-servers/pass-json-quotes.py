import json
import re

with open("servers.txt", newline="") as file:
    names = re.findall(r"^[ \t]*([^#\s]\S*)", file.read(), re.M)
with open("servers.tf", "w") as tf:
    for name in names:
        tf.write("resource \"aws_instance\" %s {\n" % json.dumps(name))
        tf.write("  ami=%s\n  instance_type=%s\n" % (json.dumps("ami-0c55b159cbfafe1f0"), json.dumps("t3.micro")))
        tf.write("  tags={\n    Name=%s\n  }\n}\n" % json.dumps(name))
