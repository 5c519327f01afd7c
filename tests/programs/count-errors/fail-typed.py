# mistake: The total is typed
print("Total errors: 4")
