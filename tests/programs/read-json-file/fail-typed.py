# mistake: It prints OK, whatever the file says
print("OK")
