package dev.ringcross.result;

/** The program that made the file: its version, its commit, and the JDK that measured. */
public record Tool(String version, String commit, String jdk) {}
