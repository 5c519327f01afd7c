# mistake: It is built by hand
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    file.write(str(data).replace("'", '"'))
