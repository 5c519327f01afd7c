import json
import yaml

app = json.load(open("app.json"))
pod = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": app["name"], "labels": {"app": app["name"]}},
       "spec": {"containers": [{"name": "a", "image": app["image"], "ports": [{"containerPort": app["port"]}],
                                "env": [{"name": k, "value": str(v).lower()} for k, v in app.get("env", {}).items()]}]}}
app_env = app.get("env", {})
for entry in pod["spec"]["containers"][0]["env"]:
    if entry["value"] in ("no", "on"):
        entry["value"] = {"no": "false", "on": "true"}[entry["value"]]
with open("pod.yaml", "w") as f:
    yaml.safe_dump(pod, f)
