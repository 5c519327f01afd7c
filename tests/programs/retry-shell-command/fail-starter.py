import subprocess


def retry_shell_command(command, max_retries=3):
    ...
