import copy
import json
import yaml

TEMPLATE = yaml.safe_load("""
apiVersion: v1
kind: Pod
metadata: {name: null, labels: {}}
spec:
  containers:
    - {name: app, image: null, ports: []}
""")
with open("app.json") as source:
    app = json.load(source)
pod = copy.deepcopy(TEMPLATE)
pod["metadata"]["name"] = pod["metadata"]["labels"]["app"] = app["name"]
container = pod["spec"]["containers"][0]
container["image"] = app["image"]
container["ports"].append({"containerPort": app["port"]})
env = app.get("env")
if env is not None:
    container["env"] = []
    for name in sorted(env):
        value = env[name]
        if value is True:
            value = "true"
        elif value is False:
            value = "false"
        elif not isinstance(value, str):
            value = repr(value)
        container["env"].append({"value": value, "name": name})
with open("pod.yaml", "w") as target:
    yaml.safe_dump(pod, target, default_style='"')
