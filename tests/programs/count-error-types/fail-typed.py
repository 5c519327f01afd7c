# mistake: The counts are typed
print({"ConnectionTimeout": 3, "DiskFull": 2, "PermissionDenied": 1})
