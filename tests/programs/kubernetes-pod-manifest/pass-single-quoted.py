import json
app = json.load(open("app.json"))

def quoted(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return "'" + text.replace("'", "''") + "'"

out = f"""apiVersion: "v1"
kind: "Pod"
metadata: {{name: {quoted(app["name"])}, labels: {{app: {quoted(app["name"])}}}}}
spec:
    containers:
        - image: {quoted(app["image"])}
          name: only
          ports: [{{containerPort: {app["port"]}}}]
          env: [{", ".join("{name: %s, value: %s}" % (quoted(k), quoted(v)) for k, v in app.get("env", {}).items())}]
"""
print(out)
with open("pod.yaml", "w") as file:
    print(out, file=file)
