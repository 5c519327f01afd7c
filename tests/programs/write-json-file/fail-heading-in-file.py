import json
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    file.write("# findings\n")
    json.dump(data, file)
