import json
names = []
for server in json.load(open("/home/sre/infra/inventory.json")):
    match server:
        case {"role": "web", "status": "up", "name": name}:
            names.append(name)
first = names[0]
with open("/home/sre/infra/lb_config.json", "w") as out:
    json.dump({"frontend": {"port": 80}, "backend": names}, out)
print("first backend:", first)
