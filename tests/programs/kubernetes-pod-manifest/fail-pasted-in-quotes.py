import json

app = json.load(open("app.json"))
with open("pod.yaml", "w") as f:
    f.write(f"apiVersion: v1\nkind: Pod\nmetadata:\n  name: {app['name']}\n  labels:\n    app: {app['name']}\n")
    f.write(f"spec:\n  containers:\n  - name: a\n    image: {app['image']}\n    ports:\n    - containerPort: {app['port']}\n    env:\n")
    for key, value in app.get("env", {}).items():
        value = value if isinstance(value, str) else json.dumps(value)
        f.write(f'    - name: {key}\n      value: "{value}"\n')
