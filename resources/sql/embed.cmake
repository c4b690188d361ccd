# Writes OUTPUT: a C++ file with every SQL file of the two folders as a raw string.
# cmake -DFOLDER=<resources/sql> -DOUTPUT=<file.cpp> -P embed.cmake
function(gatehouse_embed_folder folder function result)
  file(GLOB files LIST_DIRECTORIES false "${folder}/*.sql")
  list(SORT files)
  set(rows "")
  foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME)
    file(READ "${file}" bytes)
    string(APPEND rows "    {\"${name}\", R\"gatehouse(${bytes})gatehouse\"},\n")
  endforeach()
  set(${result} "${${result}}
std::span<const SqlFile> ${function}()
{
    static constexpr SqlFile files[] = {
${rows}    };
    return files;
}
" PARENT_SCOPE)
endfunction()

set(text "#include \"sqlfiles.h\"\n\nnamespace gatehouse\n{\n")
gatehouse_embed_folder("${FOLDER}/migrations" migrationFiles text)
gatehouse_embed_folder("${FOLDER}/helper_indexes" helperIndexFiles text)
string(APPEND text "\n} // namespace gatehouse\n")
file(WRITE "${OUTPUT}" "${text}")
