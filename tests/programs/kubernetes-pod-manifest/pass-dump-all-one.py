import json
import yaml
app = json.load(open("app.json"))
labels = {"app": app["name"]}
env = [{"name": str(n), "value": (json.dumps(v) if not isinstance(v, str) else v)} for n, v in dict(app.get("env") or {}).items()]
doc = {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": app["name"], "labels": labels, "annotations": labels},
       "spec": {"containers": [{"name": "a", "image": app["image"], "ports": [{"containerPort": app["port"], "name": "http"}], "env": env}]}}
yaml.dump_all([doc], open("pod.yaml", "w", encoding="utf-8"), Dumper=yaml.SafeDumper, allow_unicode=True, width=200)
