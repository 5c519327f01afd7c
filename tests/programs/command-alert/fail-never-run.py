import shutil
def alert_for(command):
    if shutil.which(command[0]):
        return None
    return f"CRITICAL: {command[0]} not found"
