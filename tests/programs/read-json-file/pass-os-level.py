import json, os
handle = os.open("data.json", os.O_RDONLY); text = os.read(handle, os.fstat(handle).st_size).decode("utf-8"); os.close(handle)
print(json.loads(text)["status"])
