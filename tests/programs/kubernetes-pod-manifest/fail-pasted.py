# mistake: Text pasted together
import json

app = json.load(open("app.json"))
text = f"""apiVersion: v1
kind: Pod
metadata:
  name: {app['name']}
  labels:
    app: {app['name']}
spec:
  containers:
  - name: {app['name']}
    image: {app['image']}
    ports:
    - containerPort: {app['port']}
"""
if app.get("env"):
    text += "    env:\n"
    for key, value in app["env"].items():
        if not isinstance(value, str):
            value = "'" + json.dumps(value) + "'"
        text += f"    - name: {key}\n      value: {value}\n"
open("pod.yaml", "w").write(text)
