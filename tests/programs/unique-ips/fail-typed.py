# mistake: The addresses are typed
print({"10.0.0.5", "10.0.0.7", "192.168.1.20"})
