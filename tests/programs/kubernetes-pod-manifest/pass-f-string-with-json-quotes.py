import json

with open("app.json") as f:
    app = json.load(f)
q = json.dumps
lines = [
    "---",
    "# generated",
    "apiVersion: v1",
    "kind: Pod",
    "metadata:",
    f"  name: {q(app['name'])}",
    "  labels:",
    f"    app: {q(app['name'])}",
    "spec:",
    "  containers:",
    "  - name: app",
    f"    image: {q(app['image'])}",
    "    ports:",
    f"    - containerPort: {app['port']}",
]
if app.get("env"):
    lines.append("    env:")
    for key, value in app["env"].items():
        text = value if isinstance(value, str) else q(value)
        lines += [f"    - name: {q(key)}", f"      value: {q(text)}"]
with open("pod.yaml", "w") as f:
    f.write("\n".join(lines) + "\n")
