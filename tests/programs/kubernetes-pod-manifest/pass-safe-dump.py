import json
import yaml

app = json.load(open("app.json"))
env = []
for k, v in app.get("env", {}).items():
    if isinstance(v, bool):
        v = str(v).lower()
    env.append({"name": k, "value": str(v)})
manifest = {
    "apiVersion": "v1",
    "kind": "Pod",
    "metadata": {"name": app["name"], "labels": {"app": app["name"]}},
    "spec": {"containers": [{
        "name": app["name"] + "-container",
        "image": app["image"],
        "ports": [{"containerPort": app["port"]}],
        "env": env,
    }]},
}
with open("pod.yaml", "w") as f:
    yaml.dump(manifest, f, default_flow_style=False)
