import pickle
data = {"status": "OK", "cpu_usage": 80}
with open("output.json", "wb") as file:
    pickle.dump(data, file)
