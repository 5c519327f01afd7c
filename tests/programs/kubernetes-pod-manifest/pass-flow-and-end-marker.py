import json, yaml
a = json.loads(open("app.json").read())
t = lambda v: {True: "true", False: "false"}[v] if isinstance(v, bool) else f"{v}"
c = dict(name="c1", image=a["image"], ports=[dict(containerPort=int(a["port"]))], env=[dict(name=k, value=t(v)) for k, v in (a.get("env") or {}).items()])
open("pod.yaml", "w").write(yaml.safe_dump(dict(apiVersion="v1", kind="Pod", metadata=dict(name=a["name"], labels=dict(app=a["name"])), spec=dict(containers=[c])), default_flow_style=True, explicit_start=True, explicit_end=True))
