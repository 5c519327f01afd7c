import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    file.write("{\n")
    for key, value in data.items():
        file.write(f"  {json.dumps(key)}: {json.dumps(value)},\n")
    file.write("}\n")
