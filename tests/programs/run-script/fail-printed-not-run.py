# mistake: The script is read, not run
print(open("script.sh").read())
