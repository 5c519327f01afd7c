# mistake: The module is not imported
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    json.dump(data, file)
