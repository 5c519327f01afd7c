# mistake: The values are typed a second time
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "w") as file:
    file.write('{"status": "OK", "cpu_usage": 80}')
