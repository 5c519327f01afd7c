# mistake: It is built by hand
data = {"status": "OK", "cpu_usage": 80}
parts = []
for key, value in data.items():
    parts.append(f'"{key}": "{value}"' if isinstance(value, str) else f'"{key}": {value}')
with open("output.json", "w") as file:
    file.write("{" + ", ".join(parts) + "}")
