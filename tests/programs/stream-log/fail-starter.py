def read_large_file(file_path):
    with open(file_path) as file:
        return file.readlines()


def only_errors(lines):
    return [line for line in lines if "ERROR" in line]
