import requests
answer = requests.get("https://api.example.com/data", stream=True, timeout=10)
print("".join(line.decode("utf-8") for line in answer.iter_lines()))
