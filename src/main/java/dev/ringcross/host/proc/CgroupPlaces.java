package dev.ringcross.host.proc;

/**
 * The directories and the character set that this JVM was started with.
 *
 * @param tmp the directory for temporary files
 * @param home the user's own directory, "?" where the system knows no such user
 * @param work the directory it was started in: results go below it by default
 * @param charset the character set of standard output
 */
public record CgroupPlaces(String tmp, String home, String work, String charset) {

    public static CgroupPlaces ofThisJvm() {
        return new CgroupPlaces(
                System.getProperty("java.io.tmpdir", "/tmp"),
                System.getProperty("user.home", "?"),
                System.getProperty("user.dir", "/"),
                System.getProperty("stdout.encoding", "UTF-8"));
    }
}
