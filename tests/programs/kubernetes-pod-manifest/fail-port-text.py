# mistake: The port is text
import json
import yaml

app = json.load(open("app.json"))
pod = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": app["name"], "labels": {"app": app["name"]}},
       "spec": {"containers": [{"name": "a", "image": app["image"], "ports": [{"containerPort": f"{app['port']}"}],
                                "env": [{"name": k, "value": v if isinstance(v, str) else json.dumps(v)} for k, v in app.get("env", {}).items()]}]}}
with open("pod.yaml", "w") as f:
    yaml.safe_dump(pod, f)
