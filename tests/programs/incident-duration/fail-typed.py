# mistake: The duration is typed
print("Incident duration: 0:05:00")
