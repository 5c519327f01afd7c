# mistake: No template
import yaml

text = ""
for site in yaml.safe_load(open("sites.yaml"))["sites"]:
    text += "server {\n    listen %s;\n    server_name %s;\n}\n" % (site.get("port", 80), site["server_name"])
with open("nginx.conf", "w") as f:
    f.write(text)
