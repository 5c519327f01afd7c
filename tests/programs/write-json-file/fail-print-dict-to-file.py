# mistake: The file has Python's quotes
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    print(data, file=file)
