print("Request timed out!")
