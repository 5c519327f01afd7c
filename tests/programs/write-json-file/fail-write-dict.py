# mistake: A dictionary is written to the file
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    file.write(data)
